import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth' {
  interface User {
    /** Raised to end every session of the user. */
    sessionVersion: number
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionVersion: number
  }
}
