import type { HolidayNotice } from '../../src/deadline/notice.ts'
import { notices2019 } from './2019.ts'
import { notices2020 } from './2020.ts'
import { notices2021 } from './2021.ts'
import { notices2022 } from './2022.ts'
import { notices2023 } from './2023.ts'
import { notices2024 } from './2024.ts'
import { notices2025 } from './2025.ts'
import { notices2026 } from './2026.ts'

/**
 * Every holiday notice of the State Council's General Office held, oldest first. The notice for 2027 had not been seen by
 * 2026-11-22; when it appears, add `2027.ts` and list it here, and the open clocks are recomputed.
 */
export const nationalNotices: readonly HolidayNotice[] = [
  ...notices2019,
  ...notices2020,
  ...notices2021,
  ...notices2022,
  ...notices2023,
  ...notices2024,
  ...notices2025,
  ...notices2026,
]
