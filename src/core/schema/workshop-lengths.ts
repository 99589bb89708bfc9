/** The two lengths in which every workshop can be given, in minutes. */
export const workshopLengths = { short: 45, long: 90 } as const;
