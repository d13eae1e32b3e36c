import type { DataRecord } from './argdown-data'
import type { ArgdownDocument, WrittenArgument, WrittenBlock, WrittenRelation } from './argdown-document'

type Relation = {
  type: 'relation'
  relationType: string
  from: string
  fromType: 'equivalence-class'
  to: string
  toType: 'equivalence-class' | 'argument' | 'inference'
  conclusionIndex?: number
}
type Member = { type: 'statement'; role: string; title: string } & Record<string, unknown>
/** A statement (by its members) or an argument as the exporter has it. */
type Titled = { title: string; relations: Relation[]; members: Member[] } & Record<string, unknown>
type Section = { type: 'section'; id: string; level: number; title: string; children: Section[]; data?: DataRecord }

const FLAGS: Readonly<Record<string, string>> = {
  'top-level-statement': 'isUsedAsTopLevelStatement',
  'relation-statement': 'isUsedAsRelationStatement',
  premise: 'isUsedAsPremise',
  'main-conclusion': 'isUsedAsMainConclusion',
}

/**
 * The document as Argdown's exporter has it: every statement and argument by its title, with what it is related to; each
 * relation once more in a list; sections; tags. Without lines and columns, since there is no text that they would be of.
 */
export function argdownJson({ frontMatter, blocks }: ArgdownDocument) {
  const writer = new JsonWriter()
  writer.name(blocks)
  for (const block of blocks) writer.write(block)
  writer.relate(blocks)
  return writer.result(frontMatter)
}

class JsonWriter {
  private readonly statements = new Map<string, Titled>()
  private readonly arguments = new Map<string, Titled>()
  private readonly relations: Relation[] = []
  private readonly sections: Section[] = []
  private readonly tags = new Map<string, { tag: string; cssClass: string; occurrenceIndex: number }>()
  private readonly inferences = new Map<string, { relations: Relation[]; at: number }>()
  private section: Section | undefined
  private sectionCount = 0

  /** Statements stand in the order in which they are said, whatever refers to them before. */
  name(blocks: readonly WrittenBlock[]): void {
    for (const block of blocks) if (block.kind === 'statement') this.statement(block.title)
  }

  write(block: WrittenBlock): void {
    if (block.kind === 'heading') this.open(block)
    else if (block.kind === 'argument') this.argument(block)
    else {
      const { title, text, tags, data } = block
      const said = { text, isTopLevel: true, ...this.tagged(tags), ...filled(data) }
      this.member(title, 'top-level-statement', said)
      Object.assign(this.statement(title), this.tagged(tags), filled(data), this.inSection())
    }
  }

  /** Once everything is there that a relation may name. */
  relate(blocks: readonly WrittenBlock[]): void {
    for (const block of blocks) {
      if (block.kind === 'heading') continue
      const to = block.kind === 'statement' ? 'equivalence-class' : 'argument'
      for (const { type, from } of block.relations) {
        this.relation(type, from, { type: to, title: block.title })
        this.member(from, 'relation-statement', { isReference: true })
      }
      if (block.kind === 'statement' || block.conclusion.kind === 'claim') continue
      const { title, standsFor, about } = block.conclusion
      const type = { objection: 'attack', undercut: 'undercut', backing: 'support' } as const
      this.relation(type[standsFor], title, {
        type: standsFor === 'objection' ? 'equivalence-class' : 'argument',
        title: about,
      })
    }
  }

  result(frontMatter: DataRecord) {
    return {
      arguments: Object.fromEntries(this.arguments),
      statements: Object.fromEntries(this.statements),
      relations: this.relations,
      sections: this.sections,
      tags: Object.fromEntries(this.tags),
      frontMatter,
    }
  }

  private open({ level, title, data }: Extract<WrittenBlock, { kind: 'heading' }>): void {
    const section: Section = {
      type: 'section',
      id: `s${++this.sectionCount}`,
      level,
      title,
      children: [],
      ...filled(data),
    }
    // Only the first is of the first level.
    const [top] = this.sections
    if (top) top.children.push(section)
    else this.sections.push(section)
    this.section = section
  }

  private argument({ title, description, data, premises, rule, conclusion }: WrittenArgument): void {
    const relations: Relation[] = []
    const conclusionIndex = premises.length
    this.inferences.set(title, { relations, at: conclusionIndex })
    const inference = {
      type: 'inference',
      relations,
      inferenceRules: rule === null ? [] : [rule],
      conclusionIndex,
      argumentTitle: title,
    }
    const pcs = premises.map((premise) => this.member(premise, 'premise', { isReference: true, argumentTitle: title }))
    const said =
      conclusion.kind === 'claim' ? { isReference: true } : { text: conclusion.text, ...filled(conclusion.data) }
    pcs.push(this.member(conclusion.title, 'main-conclusion', { ...said, argumentTitle: title, inference }))
    if (conclusion.kind === 'sentence')
      Object.assign(this.statement(conclusion.title), filled(conclusion.data), this.inSection())
    const words = description === '' ? { isReference: true } : { text: description }
    const member = { type: 'statement', role: 'argument-description', title, ...words, isTopLevel: true } as const
    this.arguments.set(title, {
      type: 'argument',
      title,
      relations: [],
      members: [{ ...member, ...filled(data), ...this.inSection() }],
      pcs,
      ...filled(data),
      ...this.inSection(),
    })
  }

  private member(title: string, role: string, said: Record<string, unknown>): Member {
    const member: Member = { type: 'statement', title, role, ...said, ...this.inSection() }
    const statement = this.statement(title)
    statement.members.push(member)
    const flag = FLAGS[role]
    if (flag !== undefined) statement[flag] = true
    return member
  }

  private statement(title: string): Titled {
    const known = this.statements.get(title)
    if (known) return known
    const made: Titled = { type: 'equivalence-class', title, relations: [], members: [] }
    this.statements.set(title, made)
    return made
  }

  private relation(
    relationType: WrittenRelation['type'],
    from: string,
    to: { type: 'equivalence-class' | 'argument'; title: string },
  ): void {
    const inference = relationType === 'undercut' ? this.inferences.get(to.title) : undefined
    const relation: Relation = {
      type: 'relation',
      relationType,
      from,
      fromType: 'equivalence-class',
      to: to.title,
      toType: inference ? 'inference' : to.type,
      ...(inference ? { conclusionIndex: inference.at } : {}),
    }
    this.relations.push(relation)
    this.statement(from).relations.push(relation)
    const target = to.type === 'argument' ? this.arguments.get(to.title) : this.statement(to.title)
    const at = inference ?? target
    at?.relations.push(relation)
  }

  private tagged(tags: readonly string[]): { tags?: readonly string[] } {
    for (const tag of tags) {
      if (!this.tags.has(tag))
        this.tags.set(tag, {
          tag,
          cssClass: `tag-${tag.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
          occurrenceIndex: this.tags.size,
        })
    }
    return tags.length > 0 ? { tags } : {}
  }

  private inSection(): { section?: string } {
    return this.section ? { section: this.section.id } : {}
  }
}

const filled = (data: DataRecord): { data?: DataRecord } => (Object.keys(data).length > 0 ? { data } : {})
