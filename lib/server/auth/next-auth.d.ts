import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth' {
  interface User {
    /** Of our own accounts; what a provider says of a person has none. */
    sessionVersion?: number
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionVersion: number
  }
}
