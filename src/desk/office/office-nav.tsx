import { Link } from '@tanstack/react-router'

/** The two lists of the organisation, and which of them the page belongs to. */
export const OfficeNav = ({ here }: { here: 'units' | 'people' }) => (
  <nav className="sub-nav" aria-label="组织机构">
    <Link to="/office" className={here === 'units' ? 'here' : ''}>
      单位
    </Link>
    <Link to="/office/people" className={here === 'people' ? 'here' : ''}>
      人员
    </Link>
  </nav>
)
