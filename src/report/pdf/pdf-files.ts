import { Buffer } from "node:buffer";
import type { Attachment as PdfAttachment } from "pdfmake/interfaces.js";
import type { Attachment } from "../attachment.ts";

declare module "pdfmake/interfaces.js" {
  interface Attachment {
    readonly type?: string | undefined;
    /** AFRelationship of PDF/A-3. */
    readonly relationship?: string | undefined;
    readonly creationDate?: Date | undefined;
    readonly modifiedDate?: Date | undefined;
  }
}

const RELATIONSHIP = { data: "Data", source: "Source" } as const;

/** Attachments in the words of pdfmake, all of one date, so that equal ones give equal bytes. */
export function pdfFiles(attachments: readonly Attachment[], date: Date): Record<string, PdfAttachment> {
  const file = ({ name, type, content, relationship }: Attachment): PdfAttachment => ({
    src: `data:${type};base64,${Buffer.from(content).toString("base64")}`,
    name,
    type,
    relationship: RELATIONSHIP[relationship],
    creationDate: date,
    modifiedDate: date,
  });
  return Object.fromEntries(attachments.map((attachment) => [attachment.name, file(attachment)]));
}
