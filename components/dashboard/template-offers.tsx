import type { MapPicture } from '@/lib/domain/picture/map-picture'
import type { Template } from '@/lib/domain/templates/template'
import type { TemplateOffer } from './template-choice'
import { TemplatePreview } from './template-preview'

/** The templates as the dashboard offers them. Drawn on the server: the browser gets small pictures, not the layout. */
export const templateOffers = (
  templates: readonly (Pick<Template, 'name' | 'title' | 'says'> & { picture: MapPicture })[],
): TemplateOffer[] =>
  templates.map(({ name, title, says, picture }) => ({
    name,
    title,
    says,
    preview: <TemplatePreview picture={picture} />,
  }))
