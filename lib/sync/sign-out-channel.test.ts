import { expect, it, onTestFinished, vi } from 'vitest'
import { announceSignOut, onSignOutElsewhere } from './sign-out-channel'

it('SY7: signing out is heard by the other pages of that person, and by nobody else’s', async () => {
  const [ann, bob, gone] = [vi.fn(), vi.fn(), vi.fn()]
  onTestFinished(onSignOutElsewhere('ann', ann))
  onTestFinished(onSignOutElsewhere('bob', bob))
  onSignOutElsewhere('ann', gone)()
  announceSignOut('ann')
  await vi.waitFor(() => expect(ann).toHaveBeenCalledOnce())
  expect(bob).not.toHaveBeenCalled()
  expect(gone).not.toHaveBeenCalled()
})
