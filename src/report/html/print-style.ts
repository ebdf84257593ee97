/** On paper: A4, nothing folded away, no row, drawing or heading torn from what it belongs to. */
export const PRINT_STYLE: string = `@page {
  size: A4;
  margin: 14mm 18mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "IBM Plex Sans", sans-serif; }
}
@media print {
  html { font-size: 9.2pt; }
  body { padding: 0; max-width: none; }
  .skip { display: none; }
  h2 { margin-top: 1.25rem; }
  footer { margin-top: 1rem; break-before: avoid; }
  .hero, .scroll, figure { margin: .875rem 0 .25rem; }
  .hero .amount { font-size: 30pt; }
  th, td { padding-top: .09rem; padding-bottom: .09rem; }
  tbody tr:not(.total) { border-top: 0; }
  dl.pairs { grid-template-columns: repeat(2, fit-content(20%) 1fr); }
  dl { row-gap: .09rem; }
  .scroll { overflow: visible; }
  .page-break { break-after: page; }
  details::details-content { display: block; content-visibility: visible; }
  summary { list-style: none; }
  thead { display: table-header-group; }
  h2, h3, caption, figcaption, .group { break-after: avoid; }
  tr, .scroll:not(.long), .hero, .note, dt, dd, .drawing { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
}`;
