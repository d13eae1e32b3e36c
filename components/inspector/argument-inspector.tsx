'use client'
import { argumentsAbout, isUndercut } from '@/lib/domain/debate-map'
import { LIMITS } from '@/lib/domain/limits'
import type { Argument } from '@/lib/domain/model'
import { NotesSection } from '../notes/notes-section'
import { QuestionsSection } from '../questions/questions-section'
import { StanceSection } from '../stances/stance-section'
import { StrengthSection } from '../strength/strength-section'
import { CommandItems } from '../workspace/command-items'
import { RESHAPE_ITEMS } from '../workspace/reshape-items'
import { useWorkspace } from '../workspace/workspace-context'
import { ArgumentList } from './argument-list'
import { argumentName } from './argument-words'
import { ConclusionLink } from './conclusion-link'
import { EditableText } from './editable-text'
import { InspectorFrame } from './inspector-frame'
import { PremisesSection } from './premises-section'
import { SchemeField } from './scheme-field'
import { Section } from './section'
import { StanceSign } from './stance-sign'
import { StanceSwitch } from './stance-switch'
import { ThingMenu } from './thing-menu'
import { useEdits } from './use-edits'
import { WhatIfButtons } from './what-if-buttons'

type Props = { argument: Argument; markedNote: string | null }

/** Everything about one argument, and what may be done with it. */
export function ArgumentInspector({ argument, markedNote }: Props) {
  const { state, can } = useWorkspace()
  const { editArgument, remove } = useEdits()
  const thing = { kind: 'argument', id: argument.id } as const
  const mayEdit = can('content.edit')
  const name = argumentName(argument)
  const about = argumentsAbout(state.map, thing)

  return (
    <InspectorFrame
      thing={thing}
      kind={
        <>
          <StanceSign stance={argument.stance} undercut={isUndercut(argument)} />
          {name}
        </>
      }
      acts={
        <ThingMenu name={name.toLowerCase()} thing={thing} onDelete={mayEdit ? () => remove([thing]) : null}>
          <CommandItems items={RESHAPE_ITEMS} />
        </ThingMenu>
      }
    >
      <div className="flex flex-col gap-3 pb-4">
        <h2 dir="auto" className="font-serif text-lg">
          <span className="font-sans text-faint text-sm">
            {argument.stance === 'pro' ? `${name} for` : `${name} to`}{' '}
          </span>
          <ConclusionLink argument={argument} />
        </h2>
        {mayEdit ? <StanceSwitch argument={argument} /> : null}
        <WhatIfButtons thing={thing} />
      </div>
      <PremisesSection argument={argument} />
      <StanceSection key={argument.id} target={thing} />
      <StrengthSection thing={thing} />
      <Section title="Scheme">
        <SchemeField argument={argument} />
      </Section>
      <QuestionsSection argument={argument} />
      {mayEdit || argument.note !== '' ? (
        <Section title="Why it follows">
          <EditableText
            name="note"
            place={argument.id}
            text={argument.note}
            mayEdit={mayEdit}
            mayBeEmpty
            maxLength={LIMITS.note}
            onSave={(note) => editArgument(argument, { note })}
          >
            <p dir="auto" className="whitespace-pre-line pr-7 text-sm">
              {argument.note === '' ? (
                <span className="text-faint">In what way the premises lead to the conclusion.</span>
              ) : (
                argument.note
              )}
            </p>
          </EditableText>
        </Section>
      ) : null}
      <ArgumentList title="Undercuts" arguments={about.filter(isUndercut)} none="none yet" />
      <ArgumentList title="Backing" arguments={about.filter(({ stance }) => stance === 'pro')} />
      <NotesSection place={thing} markedId={markedNote} />
    </InspectorFrame>
  )
}
