/** The two lengths of every workshop, in minutes. */
export const workshopLengths = { short: 45, long: 90 } as const;
