/** Why somebody could not sign in, by the code that the sign-in page is called with (`?error=`). */
const FAULTS = {
  CredentialsSignin: 'This email and password do not go together. Check both, or create an account.',
  'too-many-tries': 'Too many tries. Wait a quarter of an hour, then try again.',
  'account-exists':
    'There is an account with this email address already. Sign in the way you did before: accounts are not joined by address alone.',
  'no-verified-email': 'The other service did not give a verified email address. Verify it there, then try again.',
  OAuthSignin: 'The other service could not be reached. Try again, or sign in another way.',
  OAuthCallback: 'The other service did not let you in. Try again, or sign in another way.',
  unreachable: 'The server cannot be reached. Check the connection, then try again.',
  'server-error': 'The server met an error. Try again in a moment.',
} as const

/** The sentence for an error code of the sign-in address; one for everything when the code is unknown. */
export const sentenceForSignInFault = (code: string): string =>
  Object.hasOwn(FAULTS, code) ? FAULTS[code as keyof typeof FAULTS] : 'Signing in did not work. Try again.'
