import { Button } from 'antd'

interface PagedList {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** The next page of a list, added below. */
export const MoreButton = ({ list }: { list: PagedList }) =>
  list.hasNextPage ? (
    <p className="more">
      <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
        显示更多
      </Button>
    </p>
  ) : null
