import type { Device, Io } from "../../source/source.ts";
import type { RunCommand } from "../command-list.ts";
import { EXIT } from "../exit-code.ts";
import { meterOf } from "../meter-of.ts";
import { textTable } from "../summary/text-table.ts";
import { withHome } from "../with-home.ts";

const WORDS = {
  en: { device: "device", name: "name", meter: "meter", type: "type", port: "port", option: "option" },
  nl: { device: "apparaat", name: "naam", meter: "meter", type: "type", port: "poort", option: "optie" },
} as const;

const NO_DEVICES = {
  en: "The key has no linked devices",
  nl: "Aan de sleutel zijn geen apparaten gekoppeld",
};

const row = ({ uid, name = "" }: Device, io: Io): readonly string[] => [
  uid,
  name,
  meterOf(io) ?? "",
  io.type,
  String(io.port),
  io.portOption ?? io.alias ?? "",
];

/** `meterkast devices`: the linked CEMMs, and what is plugged into them. */
export const devices: RunCommand = (_args, context) =>
  withHome(context, {}, async ({ account, device }) => {
    const { signal, terminal } = context;
    const found = (await account.ask({ kind: "devices" }, { signal })).devices;
    const rows: (readonly string[])[] = [];
    for (const linked of found) {
      const { ios } = await (await device(linked.uid)).ask({ kind: "ios" }, { signal });
      rows.push(...(ios.length === 0 ? [[linked.uid, linked.name ?? ""]] : ios.map((io) => row(linked, io))));
    }
    if (rows.length === 0) terminal.warn(NO_DEVICES);
    const words = WORDS[terminal.lang];
    const columns = [words.device, words.name, words.meter, words.type, words.port, words.option];
    terminal.data(
      textTable(
        columns.map((header) => ({ header })),
        rows,
      ),
    );
    return EXIT.done;
  });
