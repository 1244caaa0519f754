import type { ThemeConfig } from 'antd'

/** Plain and dense; every text colour stands at 4.5:1 or more on white, and nothing moves. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1d4f91',
    colorLink: '#1d4f91',
    // The library's own is too pale to read on grey.
    colorLinkHover: '#163c6e',
    colorError: '#b3261e',
    colorWarning: '#8a5300',
    colorSuccess: '#1e6b3a',
    colorInfo: '#1d4f91',
    colorText: '#1f2937',
    colorTextSecondary: '#4b5563',
    colorTextDescription: '#4b5563',
    colorTextTertiary: '#5b6472',
    colorTextPlaceholder: '#667080',
    colorTextDisabled: '#667080',
    colorBorder: '#aab3c0',
    borderRadius: 3,
    fontSize: 14,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    motion: false,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Drawer: { paddingLG: 20 },
  },
}
