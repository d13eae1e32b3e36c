import type { Criterion } from '@/lib/domain/evaluation/matrix/common-ground'
import { tagHue } from '@/lib/domain/tag-hue'
import { HueMark } from '../ui/hue'

/** A tag with its dot, or the words of a claim as people wrote them. */
export const CriterionName = ({ criterion: { kind, name } }: { criterion: Criterion }) =>
  kind === 'tag' ? (
    <span className="inline-flex items-baseline gap-1.5">
      <HueMark hue={tagHue(name)} shape="tag" />
      <span dir="auto">{name}</span>
    </span>
  ) : (
    <span dir="auto" className="font-serif">
      {name}
    </span>
  )
