/**
 * A claim cannot be a premise of an argument about itself, but in a framework an argument may attack itself: a claim with this
 * tag does.
 */
export const ATTACKS_ITSELF = 'attacks itself'
