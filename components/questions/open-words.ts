/** "1 open question", "3 open questions". */
export const openInWords = (count: number): string => `${count} open question${count === 1 ? '' : 's'}`
