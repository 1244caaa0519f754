import { Link } from '@tanstack/react-router'

/** The lists of the organisation and what it has fixed, and which of them the page belongs to. */
export const OfficeNav = ({ here }: { here: 'units' | 'people' | 'local-rules' }) => (
  <nav className="sub-nav" aria-label="组织机构">
    <Link to="/office" className={here === 'units' ? 'here' : ''}>
      单位
    </Link>
    <Link to="/office/people" className={here === 'people' ? 'here' : ''}>
      人员
    </Link>
    <Link to="/office/local-rules" className={here === 'local-rules' ? 'here' : ''}>
      地方规定
    </Link>
  </nav>
)
