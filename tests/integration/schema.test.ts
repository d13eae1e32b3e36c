import { expect, it } from 'vitest'
import { openTestDatabase } from '../support/test-database'

const { database } = await openTestDatabase()

const at = new Date('2026-01-31T12:00:00.000Z')
const made = { createdBy: 'ann', createdAt: at, updatedBy: 'ann', updatedAt: at }
const source = { title: 'S', authors: [], publisher: '', published: '', url: '', language: '', text: 'abc', hash: 'x' }
const passage = { exact: 'a', prefix: '', suffix: '', position: null }

/** A map with claims a and b, the argument "b, so a", and an undercut of it; a source, a quote, a note on a passage. */
async function makeMap(id: string) {
  await database.map.create({ data: { id, title: 'T', createdBy: 'ann', createdAt: at, updatedAt: at } })
  await database.claim.createMany({ data: ['a', 'b'].map((claim) => ({ mapId: id, id: claim, text: claim, ...made })) })
  await database.argument.createMany({
    data: [
      { mapId: id, id: 'because', stance: 'pro', conclusionClaimId: 'a', ...made },
      { mapId: id, id: 'undercut', stance: 'con', conclusionArgumentId: 'because', ...made },
    ],
  })
  await database.premise.createMany({
    data: [
      { mapId: id, argumentId: 'because', claimId: 'b', position: 0 },
      { mapId: id, argumentId: 'undercut', claimId: 'a', position: 0 },
    ],
  })
  await database.source.create({ data: { mapId: id, id: 's', ...source, ...made } })
  await database.quote.create({ data: { mapId: id, id: 'q', sourceId: 's', ...withoutPosition(passage), ...made } })
  await database.quoteLink.create({ data: { mapId: id, quoteId: 'q', claimId: 'a' } })
  await database.annotation.create({ data: { mapId: id, id: 'n', sourceId: 's', passage, body: 'note', ...made } })
}
const withoutPosition = ({ exact, prefix, suffix }: typeof passage) => ({ exact, prefix, suffix })

it('refuses an argument without a conclusion, and one with two', async () => {
  await makeMap('conclusions')
  const argument = { mapId: 'conclusions', id: 'new', stance: 'pro', ...made } as const
  await expect(database.argument.create({ data: argument })).rejects.toThrow('Argument_has_one_conclusion')
  await expect(
    database.argument.create({ data: { ...argument, conclusionClaimId: 'a', conclusionArgumentId: 'because' } }),
  ).rejects.toThrow('Argument_has_one_conclusion')
})

it('refuses an id of another map, wherever one record names another', async () => {
  await makeMap('mine')
  await makeMap('theirs')
  await database.claim.create({ data: { mapId: 'theirs', id: 'foreign', text: 'x', ...made } })
  const premise = { mapId: 'mine', argumentId: 'because', claimId: 'foreign', position: 1 }
  await expect(database.premise.create({ data: premise })).rejects.toThrow('Foreign key')
  const link = { mapId: 'mine', quoteId: 'q', claimId: 'foreign' }
  await expect(database.quoteLink.create({ data: link })).rejects.toThrow('Foreign key')
  const note = { mapId: 'mine', id: 'x', claimId: 'foreign', body: 'x', ...made }
  await expect(database.annotation.create({ data: note })).rejects.toThrow('Foreign key')
})

it('deletes a claim and what hangs on it in one statement, in any order, and not the claim alone', async () => {
  await makeMap('deleting')
  const mapId = 'deleting'
  await expect(database.claim.delete({ where: { mapId_id: { mapId, id: 'a' } } })).rejects.toThrow('Foreign key')
  await database.$executeRaw`
    WITH claims AS (DELETE FROM "Claim" WHERE "mapId" = ${mapId} AND "id" = 'a'),
      arguments AS (DELETE FROM "Argument" WHERE "mapId" = ${mapId}),
      links AS (DELETE FROM "QuoteLink" WHERE "mapId" = ${mapId})
    DELETE FROM "Premise" WHERE "mapId" = ${mapId}`
  expect(await database.claim.findMany({ where: { mapId }, select: { id: true } })).toEqual([{ id: 'b' }])
  expect(await database.argument.count({ where: { mapId } })).toBe(0)
})

it('deletes everything of a map with the map, and nothing of another', async () => {
  await makeMap('going')
  await makeMap('staying')
  await database.map.delete({ where: { id: 'going' } })
  const rows = (mapId: string) =>
    Promise.all([
      database.claim.count({ where: { mapId } }),
      database.argument.count({ where: { mapId } }),
      database.premise.count({ where: { mapId } }),
      database.source.count({ where: { mapId } }),
      database.quote.count({ where: { mapId } }),
      database.quoteLink.count({ where: { mapId } }),
      database.annotation.count({ where: { mapId } }),
    ])
  expect(await rows('going')).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect(await rows('staying')).toEqual([2, 2, 2, 1, 1, 1, 1])
})

it('refuses half a pin, half a position, a note with two targets, and an email in upper case', async () => {
  await makeMap('halves')
  const mapId = 'halves'
  await expect(database.claim.create({ data: { mapId, id: 'x', text: 'x', pinX: 1, ...made } })).rejects.toThrow(
    'Claim_pin_is_whole',
  )
  const quote = { mapId, id: 'x', sourceId: 's', ...withoutPosition(passage), ...made }
  for (const position of [{ positionStart: 1 }, { positionEnd: 1 }, { positionStart: 2, positionEnd: 2 }])
    await expect(database.quote.create({ data: { ...quote, ...position } })).rejects.toThrow(
      'Quote_position_is_a_range',
    )
  await expect(
    database.annotation.create({ data: { mapId, id: 'x', claimId: 'a', quoteId: 'q', body: 'x', ...made } }),
  ).rejects.toThrow('Annotation_has_one_target')
  await expect(
    database.annotation.create({ data: { mapId, id: 'x', sourceId: 's', body: 'x', ...made } }),
  ).rejects.toThrow('Annotation_passage_goes_with_source')
  await expect(database.user.create({ data: { id: 'u', email: 'A@example.org', name: 'A' } })).rejects.toThrow(
    'User_email_is_lower_case',
  )
})
