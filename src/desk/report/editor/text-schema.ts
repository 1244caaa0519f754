/**
 * The schema of src/report/rich-text.ts as the editor needs it: paragraphs of words and figures, with the marks of comments
 * and suggested changes. What else is pasted falls away.
 */
import { Mark, mergeAttributes, Node } from '@tiptap/core'
import type { FigureInText } from '../../../http/report-text-contract.ts'

const TextDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: 'paragraph+',
  marks: 'insertion deletion modification',
})

/** Headings, list items and quotations of a pasted text become paragraphs. */
const TextParagraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  parseHTML: () => ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'pre', 'td', 'th'].map(tag => ({ tag })),
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

const Words = Node.create({ name: 'text', group: 'inline' })

export interface FigureOptions {
  /** The figures known so far, by id; filled as they arrive. */
  readonly figures: Map<string, FigureInText>
}
/** Shows what the report would show now; the value itself is never part of the text. */
const Figure = Node.create<FigureOptions>({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addOptions: () => ({ figures: new Map() }),
  addAttributes: () => ({ id: { default: null, parseHTML: element => element.getAttribute('data-figure') } }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML({ node, HTMLAttributes }) {
    const figure = this.options.figures.get(node.attrs.id)
    const label = figure?.label ?? node.attrs.id
    return [
      'span',
      mergeAttributes(
        { 'data-figure': node.attrs.id, class: 'figure-atom', title: label },
        Object.fromEntries(Object.entries(HTMLAttributes).filter(([key]) => key !== 'id')),
      ),
      figure?.shown ?? `【${label}】`,
    ]
  },
  renderText({ node }) {
    return this.options.figures.get(node.attrs.id)?.shown ?? ''
  },
})

const withId = (attribute: string) => ({
  id: {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
    renderHTML: ({ id }: Record<string, unknown>) => ({ [attribute]: id }),
  },
})

/** Several threads may stand on the same words. */
const CommentMark = Mark.create({
  name: 'comment',
  inclusive: false,
  excludes: '',
  addAttributes: () => withId('data-thread'),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['span', mergeAttributes({ class: 'commented' }, HTMLAttributes), 0],
})

const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  excludes: 'deletion modification insertion',
  addAttributes: () => withId('data-suggestion'),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
})
const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  excludes: 'insertion modification deletion',
  addAttributes: () => withId('data-suggestion'),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
})
/** The library of suggestions asks for it; nothing in this schema can be modified otherwise. */
const Modification = Mark.create({
  name: 'modification',
  excludes: 'deletion insertion',
  addAttributes: () => ({
    id: { default: null },
    type: { default: 'attr' },
    attrName: { default: null },
    previousValue: { default: null },
    newValue: { default: null },
  }),
  parseHTML: () => [],
  renderHTML: () => ['span', 0],
})

export const textSchema = (figures: Map<string, FigureInText>) => [
  TextDocument,
  TextParagraph,
  Words,
  Figure.configure({ figures }),
  CommentMark,
  Insertion,
  Deletion,
  Modification,
]
