import Markdown, { type Components } from 'react-markdown'
import { linkAddresses } from './link-addresses'
import { safeUrl } from './safe-url'

const COMPONENTS: Components = {
  a: ({ href, children }) =>
    href ? (
      <a href={href} target="_blank" rel="noopener nofollow" className="text-accent underline underline-offset-2">
        {children}
      </a>
    ) : (
      children
    ),
  // A heading inside a note is no heading of the page.
  h1: ({ children }) => <p className="font-semibold">{children}</p>,
  h2: ({ children }) => <p className="font-semibold">{children}</p>,
  h3: ({ children }) => <p className="font-semibold">{children}</p>,
  h4: ({ children }) => <p className="font-semibold">{children}</p>,
  h5: ({ children }) => <p className="font-semibold">{children}</p>,
  h6: ({ children }) => <p className="font-semibold">{children}</p>,
  // A picture would tell its host who reads this; its address stands for it.
  img: ({ src, alt }) => <span>{alt || (typeof src === 'string' ? src : '')}</span>,
  ul: ({ children }) => <ul className="list-disc pl-5">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="list-decimal pl-5">
      {children}
    </ol>
  ),
  blockquote: ({ children }) => <blockquote className="border-line border-l-2 pl-3 text-soft">{children}</blockquote>,
  pre: ({ children }) => (
    <pre className="overflow-x-auto rounded-md bg-paper px-2.5 py-2 text-xs [&_code]:bg-transparent [&_code]:p-0">
      {children}
    </pre>
  ),
  code: ({ children }) => <code className="rounded-[4px] bg-ink/6 px-1 py-px text-[0.9em]">{children}</code>,
  hr: () => <hr className="border-line" />,
}

type Props = { children: string }

/** A note's Markdown, sanitised: HTML in it stays text, pictures do not load, links lead out and only by http, https or mail. */
export default function NoteMarkdown({ children }: Props) {
  return (
    <Markdown remarkPlugins={[linkAddresses]} urlTransform={safeUrl} components={COMPONENTS}>
      {children}
    </Markdown>
  )
}
