import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseUid } from "../../src/source/uid.ts";

test.each(["00:1e:c0:85:96:cc", "00-1E-C0-85-96-CC", "001ec08596cc", "00-1e-C0-85-96-cc"])(
  "case 38: %s is one device",
  (text) => {
    expect(normaliseUid(text)).toBe("00-1E-C0-85-96-CC");
  },
);

test.each([
  "",
  "../x",
  "00-1E-C0-85-96",
  "00-1E-C0-85-96-CC-00",
  "00:1E-C0:85-96:CC",
  "00-1E-C0-85-96-CG",
  " 00-1E-C0-85-96-CC",
  "00-1E-C0-85-96-CC\n",
  "001E-C085-96CC",
])("case 38: H1: %j is refused", (text) => {
  expect(() => normaliseUid(text)).toThrow(RangeError);
});

test("H1: whatever comes out is safe in a path, and comes out again", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-f:-]{10,20}$/)), (text) => {
      let uid = "";
      try {
        uid = normaliseUid(text);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return;
      }
      expect(uid).toMatch(/^([0-9A-F]{2}-){5}[0-9A-F]{2}$/);
      expect(normaliseUid(uid)).toBe(uid);
    }),
  );
});
