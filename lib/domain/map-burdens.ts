/** What a whole map may ask of its claims. Apart from its schema: pages have no use for that (decision 0073). */
export const MAP_BURDENS = ['presumed', 'reasons'] as const
