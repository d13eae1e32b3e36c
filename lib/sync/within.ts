/** Begins a while of so many milliseconds; what it answers tells whether it is over. */
export const within = (milliseconds: number): (() => boolean) => {
  const end = performance.now() + milliseconds
  return () => performance.now() > end
}
