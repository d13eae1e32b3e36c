/** What a bench has measured; `bar` is about the figure, or with a baseline about the ratio of the two. */
export type Figure = { bench: string; figure: number; unit: string; bar?: string; baseline?: number }

/** Prints a figure as the line of JSON that `npm run bench` reads. */
export const printFigure = (figure: Figure): void => {
  process.stdout.write(`${JSON.stringify(figure)}\n`)
}
