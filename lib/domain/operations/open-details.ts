import type { MapDetails } from '../model'

/** The details of a map with a place for every field, as edits name them. */
export type OpenDetails = Omit<MapDetails, 'burden'> & { burden: NonNullable<MapDetails['burden']> | null }

export const openDetails = (details: MapDetails): OpenDetails => ({ ...details, burden: details.burden ?? null })

/** The same without what is null, as a map keeps them. */
export const closedDetails = ({ burden, ...details }: OpenDetails): MapDetails =>
  burden === null ? details : { ...details, burden }
