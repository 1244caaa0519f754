import { Button } from 'antd'
import type { CaseAnswer, CaseClock } from '../../http/contract.ts'
import { dayWithWeekday } from '../day-words.ts'
import { dayWord, dueInWords } from '../work/due-in-words.ts'
import { InlineFact } from './inline-fact.tsx'
import { Panel } from './panel.tsx'

const states: Readonly<Record<CaseClock['state'], string>> = {
  open: '计时中',
  stopped: '停表',
  met: '按期办理',
  late: '逾期办理',
  lapsed: '期满',
  void: '不再计',
}
const owers: Readonly<Record<CaseClock['owedBy'], string>> = {
  authority: '行政机关',
  party: '当事人',
  unit: '承办单位',
}
const kinds: Readonly<Record<CaseClock['kind'], string>> = {
  atMost: '',
  atLeast: '不少于',
  before: '倒计',
  fixed: '固定日期',
}

/** Every clock of the case; those still running first, soonest first. */
export const ClockPanel = ({ file, onExplain }: { file: CaseAnswer; onExplain: (key: string) => void }) => (
  <Panel title="时限" className="clocks">
    {file.clocks.length === 0 && <p className="empty">尚无时限起算。</p>}
    <ul className="rows">
      {inOrder(file.clocks).map(clock => (
        <li key={clock.key}>
          <OneClock clock={clock} onExplain={() => onExplain(clock.key)} />
        </li>
      ))}
    </ul>
  </Panel>
)

const inOrder = (clocks: readonly CaseClock[]): CaseClock[] => {
  const rank = ({ state }: CaseClock) =>
    ['open', 'stopped'].indexOf(state) + (['open', 'stopped'].includes(state) ? 0 : 3)
  return [...clocks].sort((a, b) => rank(a) - rank(b) || (a.due ?? '9').localeCompare(b.due ?? '9'))
}

const OneClock = ({ clock, onExplain }: { clock: CaseClock; onExplain: () => void }) => {
  const words = dueInWords(clock.daysLeft, dayWord(clock.daysIn), clock.state === 'stopped')
  const running = clock.state === 'open' || clock.state === 'stopped'
  return (
    <div className={`clock due-${running ? words.urgency : 'none'}`}>
      <div className="clock-head">
        <span>{clock.label}</span>
        <strong>{clock.state === 'open' ? words.text : states[clock.state]}</strong>
      </div>
      <dl className="inline-facts">
        {clock.due && (
          <InlineFact label={clock.kind === 'atLeast' ? '最早可办' : '到期日'}>
            <time dateTime={clock.due}>
              {clock.kind === 'atLeast' ? `${clock.due}届满之次日` : dayWithWeekday(clock.due)}
            </time>
            {clock.provisional && (
              <abbr className="mark" title="所涉年份的放假安排尚未公布，日期可能变动">
                暂定
              </abbr>
            )}
          </InlineFact>
        )}
        {clock.raw && clock.raw !== clock.due && (
          <InlineFact label="期满日">{dayWithWeekday(clock.raw)}，顺延</InlineFact>
        )}
        <InlineFact label="起算">{clock.start}</InlineFact>
        {clock.norm && <InlineFact label="承诺">{dayWithWeekday(clock.norm)}前</InlineFact>}
        {clock.metOn && <InlineFact label="办理日">{clock.metOn}</InlineFact>}
        <InlineFact label="义务人">
          {owers[clock.owedBy]}
          {kinds[clock.kind] && `（${kinds[clock.kind]}）`}
        </InlineFact>
      </dl>
      <p className="clock-foot">
        <span className="citation">{clock.citation}</span>
        <Button size="small" type="link" onClick={onExplain} aria-label={`${clock.label}：为什么是这一天`}>
          为什么是这一天
        </Button>
      </p>
    </div>
  )
}
