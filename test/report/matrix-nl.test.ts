import { checkMatrix } from "./matrix-checks.ts";

checkMatrix("nl");
