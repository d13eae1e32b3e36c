import { createContext, type Dispatch, type SetStateAction, useContext } from 'react'
import { NOTHING_SUPPOSED, type Suppositions } from '@/lib/domain/evaluation/suppositions'

/** What is supposed, as far as it is on the map, and how to suppose something else. Nobody else sees it. */
export type Scenario = { supposed: Suppositions; suppose: Dispatch<SetStateAction<Suppositions>> }

export const ScenarioContext = createContext<Scenario>({ supposed: NOTHING_SUPPOSED, suppose: () => undefined })

export const useScenario = (): Scenario => useContext(ScenarioContext)
