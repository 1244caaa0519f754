import { chromium } from 'playwright-core'
const base='http://localhost:3182'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const as=async(user,width=1400)=>{const c=await b.newContext({locale:'zh-CN',timezoneId:'Asia/Shanghai',viewport:{width,height:900}});const p=await c.newPage();p.on('console',m=>{if(m.type()==='error')console.log('console',m.text().slice(0,200))});
await p.goto(base+'/desk/');await p.getByLabel('用户名').fill(user);await p.getByLabel('密码',{exact:true}).fill('yunling-demo');await p.getByRole('button',{name:'登录'}).click();await p.waitForTimeout(2500);return p}
const api=async(p,path,body)=>p.evaluate(async([path,body])=>{const r=await fetch('/api'+path,body?{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify(body)}:{});return [r.status,await r.json()]},[path,body])
const p=await as('jubao')
const [,{procedures}]=await api(p,'/procedures')
console.log(procedures.map(x=>x.id).join())
const d=procedures.find(x=>/举报$/.test(x.label)||x.id.includes('informant'))
console.log(d?.id, JSON.stringify(d?.acts.map(a=>[a.key,a.by,a.from,a.asks])), JSON.stringify(d?.fields.map(f=>[f.key,f.kind,f.options?.map(o=>o.key).join('|')])))
await b.close()
