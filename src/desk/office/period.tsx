/** 2018-01-01 至 2020-06-30; 2020-07-01 起 */
export const Period = ({ since, until }: { since: string; until: string | null }) => (
  <span className="nowrap">
    <time dateTime={since}>{since}</time>
    {until === null ? (
      ' 起'
    ) : (
      <>
        {' 至 '}
        <time dateTime={until}>{until}</time>
      </>
    )}
  </span>
)
