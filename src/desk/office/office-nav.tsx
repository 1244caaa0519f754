import { Link } from '@tanstack/react-router'

/** The two lists of the organisation. */
export const OfficeNav = () => (
  <nav className="sub-nav" aria-label="组织机构">
    <Link to="/office" activeOptions={{ exact: true, includeSearch: false }}>
      单位
    </Link>
    <Link to="/office/people" activeOptions={{ includeSearch: false }}>
      人员
    </Link>
  </nav>
)
