/** On a phone a table of many columns is read row by row, each value with the name of its column: nothing lies off the screen. */
export const NARROW_STYLE: string = `@media screen and (max-width: 40rem) {
  .drawing { overflow-x: auto; }
  .drawing .only { min-width: 34rem; }
  .drawing .broad { display: none; }
  .drawing .narrow { display: block; }
  .wide thead { display: none; }
  .wide table, .wide caption, .wide tbody, .wide tr, .wide th { display: block; }
  .wide tr { padding: .375rem 0; }
  .wide th { padding-right: 0; font-weight: 600; }
  .wide td { display: flex; gap: 1rem; justify-content: space-between; padding: .0625rem 0; }
  .wide td::before { content: attr(data-name); color: var(--secondary); }
  .wide td::after { display: none; }
  .wide td:empty { display: none; }
}`;
