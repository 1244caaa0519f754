import { chromium } from 'playwright-core'
const base='http://localhost:3182'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const as=async(user,width=1400)=>{const c=await b.newContext({locale:'zh-CN',timezoneId:'Asia/Shanghai',viewport:{width,height:900}});const p=await c.newPage();p.on('console',m=>{if(m.type()==='error'&&!m.text().includes('401'))console.log('console',m.text().slice(0,200))});
await p.goto(base+'/desk/');await p.getByLabel('用户名').fill(user);await p.getByLabel('密码',{exact:true}).fill('yunling-demo');await p.getByRole('button',{name:'登录'}).click();await p.waitForTimeout(2500);return p}
const api=async(p,path,body)=>p.evaluate(async([path,body])=>{const r=await fetch('/api'+path,body?{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify(body)}:{});return [r.status,await r.json()]},[path,body])
const p=await as('jubao')
const [,h]=await p.evaluate(async()=>[0,(await (await fetch('/health')).json())])
const on=await p.evaluate(()=>new Date(Date.now()+8*3600e3).toISOString().slice(0,10))
const named={form:'person',name:'甄告知',phone:'000-1234-5678'}
let [s,r]=await api(p,'/cases',{procedure:'informant-report',unit:'market',act:'register',request:{on,fields:{receivedOn:on,channel:'letter',named:'named',area:'food',grounds:'加工间使用过期原料，有照片为证。',informant:named,accused:{form:'organisation',name:'某某食品店（演示）'}}}})
console.log(s,JSON.stringify(r)); const id=r.id
const act=async(k,fields,more={})=>{const [,c]=await api(p,'/cases/'+id);const out=await api(p,`/cases/${id}/acts/${k}`,{version:c.version,request:{on,fields,...more}});console.log(k,out[0],JSON.stringify(out[1]).slice(0,600));return out[1]}
await act('accept',{risk:'none'})
const h2=await act('handOn',{investigator:'market',summary:'涉嫌使用过期原料',redacted:true,clueMatter:'涉嫌使用过期食品原料',clueParty:{form:'organisation',name:'某某食品店（演示）'},cluePlace:'谷雨街道',clueEndedOn:on,clueGrave:false,clueDomain:'market'})
await p.goto(base+'/desk/cases/'+id);await p.waitForTimeout(2500);await p.screenshot({path:'/tmp/e2-sealed.png',fullPage:true})
const q=await as('jiangli'); console.log('rewarder', (await api(q,'/cases/'+id))[0], JSON.stringify((await api(q,'/cases?q=过期'))[1].items.map(i=>i.title)))
const f=await as('fazhi'); console.log('oversight', (await api(f,'/cases/'+id))[0])
const clue=h2.opened?.[0]?.id
if(clue){const z=await as('zhifa',390); await z.goto(base+'/desk/cases/'+clue);await z.waitForTimeout(2500);await z.screenshot({path:'/tmp/e2-clue.png',fullPage:true}); const t=JSON.stringify((await api(z,'/cases/'+clue))[1]); console.log('leak',t.includes(id),t.includes('informant-report'))
await p.goto(base+'/desk/cases/'+clue);await p.waitForTimeout(2500);await p.screenshot({path:'/tmp/e2-clue2.png',fullPage:true})}
await b.close()
