/** A dispute between neighbours as tests register it: `mediation`'s first act, with all it asks. */
export const neighbourDispute = (on: string, others: object = {}) => ({
  on,
  fields: {
    receivedOn: on,
    source: 'applied',
    form: 'people',
    kind: 'neighbour',
    place: '柳林镇',
    parties: [{ form: 'person', name: '赵大年' }],
    summary: '排水纠纷',
    ...others,
  },
})
