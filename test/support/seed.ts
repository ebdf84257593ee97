import fc from "fast-check";

// The same cases in every run, so that a red run means a change; PROPERTY_SEED=1 (and so on) looks at others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });
