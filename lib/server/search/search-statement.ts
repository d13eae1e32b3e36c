import { Prisma } from '../generated/prisma/client'
import type { AskedQuery } from './asked-query'

/** Public maps somebody is no member of: the newest, as the dashboard has them. */
const PUBLIC_MAPS = 200
const PER_KIND = 30
/** Of each of these a snippet is cut out of a whole text. */
const TEXTS = 6
/** What a snippet is cut from, in characters: the time that takes is bounded. */
const HEADLINE_FROM = 300_000
/** How alike a word must be to one that was meant: one or two slips, by its groups of three letters. */
const ALIKE = 0.45

export type FoundRow = {
  kind: 'map' | 'claim' | 'quote' | 'annotation' | 'source'
  id: string
  mapId: string
  mapTitle: string
  mine: boolean
  text: string
}

/**
 * Finds what holds every asked word on the maps that this person may read and knows of: those they are a member of,
 * and public ones. A map that is shared by its address alone is nobody's to find. `alike`: takes other words for
 * misspelled ones too, on the person's own maps only, as no index helps with that.
 */
export function searchStatement(personId: string, asked: AskedQuery, alike: boolean): Prisma.Sql {
  const others = alike
    ? Prisma.sql`WHERE FALSE`
    : Prisma.sql`WHERE "visibility" = 'public' AND NOT "archived" ORDER BY "updatedAt" DESC LIMIT ${PUBLIC_MAPS}`
  const has = (vector: Prisma.Sql, text: Prisma.Sql) => condition(asked, vector, text, alike)
  const title = Prisma.sql`concat_ws(' ', "title", "description")`
  const claim = Prisma.sql`c."text" || ' ' || coalesce(c."holder", '')`
  const source = Prisma.sql`s."title" || ' ' || s."publisher"`
  const query = Prisma.sql`to_tsquery('crux', ${asked.terms.join(' & ')})`
  // Apart, as a database that has not counted its rows yet would rather break all texts of a person's maps into words.
  const withTerms = Prisma.sql`
"withTerms" AS MATERIALIZED (
  SELECT "mapId", "id" FROM "Source" WHERE crux_long_text_words('crux', "text") @@ ${query}
)`
  const byTerms = !alike && asked.terms.length > 0
  const inText = alike
    ? Prisma.sql`FALSE`
    : Prisma.join([Prisma.sql`TRUE`, ...insideOf(asked, Prisma.sql`s."text"`)], ' AND ')
  const bestFirst = Prisma.sql`ORDER BY r."mine" DESC, r."updatedAt" DESC, "id" DESC LIMIT ${PER_KIND}`
  return Prisma.sql`
WITH "mine" AS (SELECT "mapId" FROM "Person" WHERE "id" = ${personId} AND "role" IS NOT NULL),
"readable" AS MATERIALIZED (
  SELECT "id" AS "mapId", "title", "description", "updatedAt", TRUE AS "mine"
  FROM "Map" WHERE "id" IN (SELECT "mapId" FROM "mine")
  UNION ALL
  SELECT "id", "title", "description", "updatedAt", FALSE
  FROM (SELECT * FROM "Map" ${others}) AS "public" WHERE "id" NOT IN (SELECT "mapId" FROM "mine")
)${byTerms ? Prisma.sql`,${withTerms}` : Prisma.empty}
(SELECT 'map' AS "kind", r."mapId" AS "id", r."mapId", r."title" AS "mapTitle", r."mine", ${title} AS "text"
  FROM "readable" r WHERE ${has(Prisma.sql`to_tsvector('crux', ${title})`, title)} ${bestFirst})
UNION ALL
(SELECT 'claim', c."id", c."mapId", r."title", r."mine", c."text"
  FROM "readable" r JOIN "Claim" c USING ("mapId") WHERE ${has(Prisma.sql`to_tsvector('crux', ${claim})`, claim)} ${bestFirst})
UNION ALL
(SELECT 'quote', q."id", q."mapId", r."title", r."mine", q."exact"
  FROM "readable" r JOIN "Quote" q USING ("mapId")
  WHERE ${has(Prisma.sql`to_tsvector('crux', q."exact")`, Prisma.sql`q."exact"`)} ${bestFirst})
UNION ALL
(SELECT 'annotation', n."id", n."mapId", r."title", r."mine", n."body"
  FROM "readable" r JOIN "Annotation" n USING ("mapId")
  WHERE ${has(Prisma.sql`to_tsvector('crux', n."body")`, Prisma.sql`n."body"`)} ${bestFirst})
UNION ALL
(SELECT 'source', s."id", s."mapId", r."title", r."mine", s."title"
  FROM "readable" r JOIN "Source" s USING ("mapId")
  WHERE ${has(Prisma.sql`to_tsvector('crux', ${source})`, source)} ${bestFirst})
UNION ALL
(SELECT 'source', f."id", f."mapId", f."mapTitle", f."mine", ${snippet(asked, query)}
  FROM (
    SELECT s."id", s."mapId", r."title" AS "mapTitle", r."mine", s."text"
    FROM "readable" r JOIN "Source" s USING ("mapId") ${byTerms ? Prisma.sql`JOIN "withTerms" USING ("mapId", "id")` : Prisma.empty}
    WHERE ${inText}
    ORDER BY r."mine" DESC, r."updatedAt" DESC, "id" DESC LIMIT ${TEXTS}
  ) AS f)`
}

/** Whether a text has all of the words. `vector` is written as in the index. */
function condition({ terms, words, inside }: AskedQuery, vector: Prisma.Sql, text: Prisma.Sql, alike: boolean) {
  const spelled = alike
    ? terms.map(
        (term, at) =>
          Prisma.sql`(${vector} @@ to_tsquery('crux', ${term}) OR word_similarity(${words[at] ?? ''}, ${text}) >= ${ALIKE})`,
      )
    : terms.length > 0
      ? [Prisma.sql`${vector} @@ to_tsquery('crux', ${terms.join(' & ')})`]
      : []
  return Prisma.join([...spelled, ...insideOf({ inside }, text)], ' AND ')
}

/** What no index helps with: letters within words. */
const insideOf = ({ inside }: Pick<AskedQuery, 'inside'>, text: Prisma.Sql): Prisma.Sql[] =>
  inside.map((word) => Prisma.sql`strpos(lower(${text}), ${word}) > 0`)

const HEADLINE = `MaxFragments=1, MinWords=12, MaxWords=28, StartSel="", StopSel=""`

/** Some of a source's text around the first word. */
const snippet = ({ inside }: AskedQuery, query: Prisma.Sql): Prisma.Sql =>
  inside[0] === undefined
    ? Prisma.sql`'…' || ts_headline('crux', left(f."text", ${HEADLINE_FROM}), ${query}, ${HEADLINE}) || '…'`
    : Prisma.sql`'…' || substr(f."text", greatest(1, strpos(lower(f."text"), ${inside[0]}) - 60), 300) || '…'`
