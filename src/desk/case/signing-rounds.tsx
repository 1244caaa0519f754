import type { PendingProposal } from '../../http/contract.ts'

type Round = PendingProposal['rounds'][number]
type Signer = Round['signers'][number]

/** Who signs, round after round: who has, who is waited for, who comes after. */
export const SigningRounds = ({ rounds, unit }: { rounds: PendingProposal['rounds']; unit: string }) => (
  <ol className="signing-rounds">
    {rounds.map((round, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: rounds keep their order and have no other name
      <li key={index} aria-current={round.standing === 'current' ? 'step' : undefined}>
        {rounds.length > 1 && <span className="round-name">第{index + 1}轮</span>}
        {round.signers.length > 1 && <span className="round-mode">{modeInWords(round)}</span>}
        <ul className="signatures">
          {round.signers.map(signer => (
            <li key={`${signer.unit} ${signer.duty} ${signer.person}`}>
              <SignerLine signer={signer} elsewhere={signer.unit !== unit} standing={round.standing} />
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
)

/** 会签（3人已签1） */
const modeInWords = ({ mode, signers }: Round): string => {
  const signed = signers.filter(signer => signer.signed).length
  const added = signers.some(signer => signer.added)
  return mode === 'all'
    ? `会签（${signers.length}人已签${signed}）`
    : `或签（${signers.length - signers.filter(signer => signer.added).length}人中一人签批即可${added ? '，加签的须签' : ''}，已签${signed}）`
}

interface SignerLineProps {
  readonly signer: Signer
  /** Of another unit than the one that handles the case. */
  readonly elsewhere: boolean
  readonly standing: Round['standing']
}
const SignerLine = ({ signer, elsewhere, standing }: SignerLineProps) => {
  const who = `${elsewhere ? `${signer.unitName} ` : ''}${signer.label}`
  const name = signer.signed && signer.signed.name !== signer.label ? ` ${signer.signed.name}` : ''
  return (
    <>
      <span>
        {signer.signed
          ? `✓ ${who}${name}，${signer.signed.on}已签`
          : signer.waiting
            ? `● 待签：${who}`
            : standing === 'ahead'
              ? `○ 其后：${who}`
              : `– ${who}（不再需要）`}
      </span>
      {signer.added && <span className="mark">加签</span>}
      {signer.person && !signer.added && <span className="mark">转办</span>}
    </>
  )
}
