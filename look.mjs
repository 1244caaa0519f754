import { chromium } from 'playwright-core'
const base='http://localhost:3182'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
export const as=async(user,width=1400)=>{const c=await b.newContext({locale:'zh-CN',timezoneId:'Asia/Shanghai',viewport:{width,height:900}});const p=await c.newPage();p.on('console',m=>{if(m.type()==='error')console.log('console',m.text().slice(0,200))});
await p.goto(base+'/desk/');await p.getByLabel('用户名').fill(user);await p.getByLabel('密码',{exact:true}).fill('yunling-demo');await p.getByRole('button',{name:'登录'}).click();await p.waitForTimeout(2500);return p}
const api=async(p,path,body)=>p.evaluate(async([path,body])=>{const r=await fetch('/api'+path,body?{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify(body)}:{});return [r.status,await r.json()]},[path,body])
const p=await as('zhifa')
await p.screenshot({path:'/tmp/e2-1.png'})
console.log(JSON.stringify((await api(p,'/people?certified=enforcement&limit=5'))))
// a new penalty
await p.goto(base+'/desk/cases/new?procedure=administrative-penalty');await p.waitForTimeout(1500);await p.screenshot({path:'/tmp/e2-2.png',fullPage:true})
const work=(await api(p,'/work?limit=20'))[1].items
console.log(work.map(w=>w.title+' | '+w.reason+' | '+w.case).slice(0,8).join('\n'))
await b.close()
