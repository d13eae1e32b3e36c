import { expect, it, onTestFinished, vi } from 'vitest'
import { announceSignOut, onSignOutElsewhere } from './sign-out-channel'

it('SY7: signing out is heard by the other pages of that person, and by nobody else’s', async () => {
  const [ann, bob, gone] = [vi.fn(), vi.fn(), vi.fn()]
  onTestFinished(onSignOutElsewhere('ann', ann))
  onTestFinished(onSignOutElsewhere('bob', bob))
  onSignOutElsewhere('ann', gone)()
  announceSignOut('ann', 'another page')
  await vi.waitFor(() => expect(ann).toHaveBeenCalledOnce())
  expect(bob).not.toHaveBeenCalled()
  expect(gone).not.toHaveBeenCalled()
})

it('SY7: the page in which somebody signs out goes where signing out leads, not where the others go', async () => {
  const own = vi.fn()
  onTestFinished(onSignOutElsewhere('ann', own))
  const told = new Promise((resolve) => onTestFinished(onSignOutElsewhere('bob', () => resolve(null))))
  announceSignOut('ann')
  announceSignOut('bob', 'another page')
  await told
  expect(own).not.toHaveBeenCalled()
})
