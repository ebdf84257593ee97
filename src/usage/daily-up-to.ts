/** Every day of a period up to so many days is read at its own midnights; of a longer one only the cuts are. */
export const DAILY_UP_TO = 62;
