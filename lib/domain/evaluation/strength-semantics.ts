/**
 * How the strength of a node follows from its base weight and from what supports and attacks it, in two steps (Mossakowski and
 * Neuhaus 2018): the strengths of supporters and attackers are gathered into one energy, which then moves the base weight.
 */
export type StrengthSemantics = {
  name: 'dfquad' | 'qe' | 'euler'
  title: string
  gathers: 'products' | 'sums'
  /** The strength, 0 to 1, of a base weight (0 to 1) under an energy. */
  move(base: number, energy: number): number
  /** How fast that changes with the base weight. */
  slopeOfBase(base: number, energy: number): number
  /** How fast it changes with the energy; at a kink, as the energy falls or as it rises. */
  slopeOfEnergy(base: number, energy: number, side: Side): number
}
export type Side = 'falling' | 'rising'

/**
 * DF-QuAD (Rago, Toni, Aurisicchio and Baroni 2016): energy is the product of what attackers leave minus that of what supporters
 * leave, and moves the base weight that part of the way to 1 or 0. Its slope has a kink where both balance.
 */
const dfquad: StrengthSemantics = {
  name: 'dfquad',
  title: 'DF-QuAD',
  gathers: 'products',
  move: (base, energy) => (energy >= 0 ? base + (1 - base) * energy : base + base * energy),
  slopeOfBase: (_, energy) => 1 - Math.abs(energy),
  slopeOfEnergy: (base, energy, side) => (energy > 0 || (energy === 0 && side === 'rising') ? 1 - base : base),
}

/** The square of an energy above 0, brought under 1. */
const impact = (energy: number): number => (energy <= 0 ? 0 : energy ** 2 / (1 + energy ** 2))
const slopeOfImpact = (energy: number): number => (energy <= 0 ? 0 : (2 * energy) / (1 + energy ** 2) ** 2)

/** Quadratic energy (Potyka 2018). */
const quadraticEnergy: StrengthSemantics = {
  name: 'qe',
  title: 'Quadratic energy',
  gathers: 'sums',
  move: (base, energy) => base - base * impact(-energy) + (1 - base) * impact(energy),
  slopeOfBase: (_, energy) => 1 - impact(-energy) - impact(energy),
  slopeOfEnergy: (base, energy) => base * slopeOfImpact(-energy) + (1 - base) * slopeOfImpact(energy),
}

/**
 * Euler-based (Amgoud and Ben-Naim 2018). A base weight of 0 never rises, and nothing falls under its square. Slopes are
 * reckoned with the smaller of `e` to the energy and to its opposite: the other is past all numbers beyond 709.
 */
const eulerBased: StrengthSemantics = {
  name: 'euler',
  title: 'Euler-based',
  gathers: 'sums',
  move: (base, energy) => (base === 0 ? 0 : 1 - (1 - base ** 2) / (1 + base * Math.exp(energy))),
  slopeOfBase(base, energy) {
    // From a base weight of 0 it is `e` to the energy, which may be more than a number holds.
    if (base === 0) return Math.min(Math.exp(energy), Number.MAX_VALUE)
    const [one, grown] = energy > 0 ? [Math.exp(-energy), 1] : [1, Math.exp(energy)]
    return (2 * base * one * (one + base * grown) + (1 - base ** 2) * grown * one) / (one + base * grown) ** 2
  },
  slopeOfEnergy(base, energy) {
    if (base === 0) return 0
    const [one, grown] = energy > 0 ? [Math.exp(-energy), 1] : [1, Math.exp(energy)]
    return ((1 - base ** 2) * base * grown * one) / (one + base * grown) ** 2
  },
}

/** Those that can be chosen, the usual one first. */
export const STRENGTH_SEMANTICS: readonly StrengthSemantics[] = [dfquad, quadraticEnergy, eulerBased]
