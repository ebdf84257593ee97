import { barChart } from "../../src/report/chart/bar-chart.ts";
import { heatMap } from "../../src/report/chart/heat-map.ts";
import { lineChart } from "../../src/report/chart/line-chart.ts";
import { scatterChart } from "../../src/report/chart/scatter-chart.ts";
import { splitBar } from "../../src/report/chart/split-bar.ts";

const about = (text: string) => ({ lang: "nl", title: text, description: text, missing: text, name: text }) as const;
const values = [1, null, 3];

/** Drawings with a text in every place that takes one. */
export const LABELLED: readonly ((text: string) => string)[] = [
  (text) => {
    const up = [{ name: text, ink: "gas", values } as const];
    return barChart({ ...about(text), labels: [text, text, text], panels: [{ title: text, height: 60, up }] });
  },
  (text) => splitBar({ ...about(text), currency: text, parts: [{ name: text, ink: "tax", amount: "2" }] }),
  (text) => {
    const lines = [{ name: text, ink: "gas", values } as const];
    return lineChart({ ...about(text), labels: [text, text, text], across: text, lines });
  },
  (text) => heatMap({ ...about(text), columns: [text, text, text], rows: [{ label: text, values }] }),
  (text) => {
    const line = {
      name: text,
      points: [
        [0, 1],
        [2, 3],
      ],
    } as const;
    return scatterChart({ ...about(text), across: text, groups: [{ name: text, ink: "gas", points: [[1, 2]] }], line });
  },
];
