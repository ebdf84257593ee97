/** This version of the program, printed on every document. */
export const VERSION = "0.1.0";
