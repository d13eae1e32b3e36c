import fc from 'fast-check'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** What random cases are drawn with. */
    seed: number
  }
}

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: inject('seed') })
