import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type * as InvertOperation from '@/lib/domain/invert-operation'
import type { Operation } from '@/lib/domain/operation'
import type * as OutboxModule from '@/lib/sync/outbox'
import type * as ReplicaModule from '@/lib/sync/replica'
import type { Replica } from '@/lib/sync/replica'
import type { OpenSession } from './tab'

/**
 * The simulation proves nothing unless it sees what is wrong: each of these puts one well-known mistake into the
 * sessions, and the law that it breaks must be seen broken.
 */
type Mutant = {
  mistake: string
  laws: string[]
  /** Replaces a part of the code under test, before it is imported. */
  mock?: () => void
  /** Or opens its sessions wrongly. */
  open?: (open: OpenSession) => OpenSession
}

const mockReplica = (change: (actual: typeof ReplicaModule) => Partial<typeof ReplicaModule>) => () =>
  vi.doMock('@/lib/sync/replica', async (original) => {
    const actual = await original<typeof ReplicaModule>()
    return { ...actual, ...change(actual) }
  })

const MUTANTS: Mutant[] = [
  {
    mistake: 'an accepted edit counts as saved before the stream shows it',
    laws: ['saved means committed'],
    mock: mockReplica(({ receiveAnswers }) => ({
      receiveAnswers: (replica, answers) => {
        const answered = receiveAnswers({ ...replica, seq: Number.MAX_SAFE_INTEGER }, answers)
        return { ...answered, replica: { ...answered.replica, seq: replica.seq } }
      },
    })),
  },
  {
    mistake: 'an edit that a snapshot brought waits for the stream for ever',
    laws: ['all come to rest'],
    mock: mockReplica(({ receiveAnswers }) => ({
      receiveAnswers: (replica, answers) => {
        const answered = receiveAnswers({ ...replica, seq: -1 }, answers)
        return { ...answered, replica: { ...answered.replica, seq: replica.seq } }
      },
    })),
  },
  {
    mistake: 'what is pending is not done again on top of what was received',
    laws: ['all converge'],
    mock: mockReplica(({ receiveEntries }) => ({
      receiveEntries: (replica, entries) => {
        const received = receiveEntries(replica, entries)
        const stale = replica.pending.length > 0
        return stale ? { ...received, replica: { ...received.replica, map: replica.map } } : received
      },
    })),
  },
  {
    mistake: 'entries are applied whatever their number',
    laws: ['all converge', 'all come to rest', 'saved means committed'],
    mock: mockReplica(({ receiveEntries }) => ({
      receiveEntries: (replica, entries) =>
        receiveEntries(
          replica,
          entries.map((entry, place) => ({ ...entry, seq: replica.seq + 1 + place })),
        ),
    })),
  },
  {
    mistake: 'a gap is waited out instead of joining anew',
    laws: ['all come to rest'],
    mock: mockReplica(({ receiveEntries }) => ({
      receiveEntries: (replica, entries) => ({ ...receiveEntries(replica, entries), trouble: null }),
    })),
  },
  {
    mistake: 'an edit that cannot be done at the moment is thrown away',
    laws: ['saved means committed', 'nothing is lost', 'all converge'],
    mock: mockReplica(({ receiveEntries, replay }) => ({
      receiveEntries: (replica, entries) => {
        const received = receiveEntries(replica, entries)
        const { confirmed, pending } = received.replica
        const shown = (count: number) => replay(confirmed, pending.slice(0, count)).map
        const kept = pending.filter((_, place) => shown(place) !== shown(place + 1))
        return { ...received, replica: { ...received.replica, pending: kept } as Replica }
      },
    })),
  },
  {
    mistake: 'an undo is sent before it is known what it takes back',
    laws: ['undo takes back only own work'],
    mock: mockReplica(() => ({
      sendable: ({ pending }) =>
        pending.filter(({ acceptedAs }) => acceptedAs === null).map(({ operation }) => operation),
    })),
  },
  {
    mistake: 'an undo asks nothing of what it finds',
    laws: ['undo takes back only own work'],
    mock: () =>
      vi.doMock('@/lib/domain/invert-operation', async (original) => {
        const actual = await original<typeof InvertOperation>()
        const careless = (operation: Operation): Operation => {
          const bare = { ...operation, strict: undefined, expect: undefined }
          return Object.fromEntries(Object.entries(bare).filter(([, value]) => value !== undefined)) as Operation
        }
        return {
          ...actual,
          invertOperation: (...given: Parameters<typeof actual.invertOperation>) => {
            const inverse = actual.invertOperation(...given)
            return inverse && careless(inverse)
          },
        }
      }),
  },
  {
    mistake: 'after a loss edits are sent under new ids',
    laws: ['nothing is doubled', 'all come to rest', 'saved means committed'],
    mock: () =>
      vi.doMock('@/lib/sync/outbox', async (original) => {
        const actual = await original<typeof OutboxModule>()
        class Forgetful extends actual.Outbox {
          private losses = 0
          override take(unanswered: readonly Operation[], now: number): Operation[] {
            const batch = super.take(unanswered, now)
            return this.losses === 0 ? batch : batch.map((one) => ({ ...one, id: `${one.id}-${this.losses}` }))
          }
          override lost(): void {
            this.losses += 1
            super.lost()
          }
        }
        return { ...actual, Outbox: Forgetful }
      }),
  },
  {
    mistake: 'what was on its way when the connection broke counts as sent',
    laws: ['all come to rest'],
    mock: () =>
      vi.doMock('@/lib/sync/outbox', async (original) => {
        const actual = await original<typeof OutboxModule>()
        class Trusting extends actual.Outbox {
          override lost(): void {}
        }
        return { ...actual, Outbox: Trusting }
      }),
  },
  {
    mistake: 'nothing is kept over a reload',
    laws: ['nothing is lost'],
    open: (open) => (options) => open({ ...options, storage: null }),
  },
  {
    mistake: 'the later of two rewordings replaces the earlier',
    laws: ['no words are lost'],
    mock: () =>
      vi.doMock('@/lib/domain/merge-text', () => ({ mergeText: (_from: string, _now: string, to: string) => to })),
  },
]

afterEach(() => {
  vi.doUnmock('@/lib/sync/replica')
  vi.doUnmock('@/lib/sync/outbox')
  vi.doUnmock('@/lib/domain/invert-operation')
  vi.doUnmock('@/lib/domain/merge-text')
  vi.resetModules()
})

describe('the simulation sees that', () => {
  it.each(MUTANTS)('SY9: $mistake', async ({ laws, mock, open = (asIs) => asIs }) => {
    vi.resetModules()
    mock?.()
    const { arbitraryScript, simulate } = await import('./simulation')
    const { openMapSession } = await import('@/lib/sync/map-session')
    const property = fc.asyncProperty(arbitraryScript(80), async (script) => {
      await simulate(script, open(openMapSession))
    })
    const { failed, errorInstance } = await fc.check(property, { seed: 1, numRuns: 1_000, endOnFailure: true })
    expect(failed).toBe(true)
    expect(laws).toContain(lawOf(errorInstance))
  })
})

const lawOf = (error: unknown): unknown => (error instanceof Error && 'law' in error ? error.law : error)
