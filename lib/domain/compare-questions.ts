type Named = { readonly scheme: string; readonly key: string }

/** Questions by scheme, then by key, each by code unit. Apart from their schema: pages have no use for that (decision 0073). */
export const compareQuestions = (a: Named, b: Named): number =>
  a.scheme < b.scheme ? -1 : a.scheme > b.scheme ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0
