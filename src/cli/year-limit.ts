/** A year is read midnight by midnight: patience for about four hundred questions to a slow service. */
export const YEAR_LIMIT_MINUTES = 60;
