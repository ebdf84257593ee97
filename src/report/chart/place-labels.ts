import { textWidth } from "../text-width.ts";

/** A label in its place: `x` is its middle. */
export interface PlacedLabel {
  readonly slot: number;
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

/** Where labels may stand. */
export interface LabelRoom {
  /** Middle of a slot. */
  at(slot: number): number;
  /** No label reaches beyond these. */
  readonly left: number;
  readonly right: number;
  /** Slots whose label is bold and stays, whatever their neighbours lose; of two that touch, the last. */
  readonly always?: readonly number[] | undefined;
}

const AIR = 5;

const fits = (one: PlacedLabel, other: PlacedLabel): boolean =>
  Math.abs(one.x - other.x) >= (one.width + other.width) / 2 + AIR;

const areApart = (labels: readonly PlacedLabel[]): boolean =>
  labels.every((label, index) => index === 0 || fits(labels[index - 1]!, label));

function every(labels: readonly PlacedLabel[], step: number, always: readonly PlacedLabel[]): readonly PlacedLabel[] {
  const picked = labels.filter((label, index) => index % step === 0 && always.every((other) => fits(label, other)));
  return [...picked, ...always].sort((one, other) => one.slot - other.slot);
}

function placed(labels: readonly string[], { at, left, right, always = [] }: LabelRoom): readonly PlacedLabel[] {
  return labels.flatMap((text, slot): readonly PlacedLabel[] => {
    const width = textWidth(text, { bold: always.includes(slot) });
    const x = Math.max(left + width / 2, Math.min(right - width / 2, at(slot)));
    return text === "" ? [] : [{ slot, text, x, width }];
  });
}

/**
 * The labels of slots that have room side by side: all that are not empty, or every second, every third … of them.
 *
 * @example placeLabels(["1", "2", "3"], { at: (slot) => slot * 8, left: 0, right: 24 }) // "1" and "3"
 */
export function placeLabels(labels: readonly string[], room: LabelRoom): readonly PlacedLabel[] {
  const all = placed(labels, room);
  const always: PlacedLabel[] = [];
  for (const label of all.filter(({ slot }) => room.always?.includes(slot)).reverse())
    if (always.every((other) => fits(label, other))) always.push(label);
  const others = all.filter(({ slot }) => !room.always?.includes(slot));
  let step = 1;
  while (step < others.length && !areApart(every(others, step, always))) step += 1;
  return every(others, step, always);
}
