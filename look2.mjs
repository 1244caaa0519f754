import { chromium } from 'playwright-core'
const base='http://localhost:3182'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const as=async(user,width=1400)=>{const c=await b.newContext({locale:'zh-CN',timezoneId:'Asia/Shanghai',viewport:{width,height:900}});const p=await c.newPage();p.on('console',m=>{if(m.type()==='error')console.log('console',m.text().slice(0,200))});
await p.goto(base+'/desk/');await p.getByLabel('用户名').fill(user);await p.getByLabel('密码',{exact:true}).fill('yunling-demo');await p.getByRole('button',{name:'登录'}).click();await p.waitForTimeout(2500);return p}
const api=async(p,path,body)=>p.evaluate(async([path,body])=>{const r=await fetch('/api'+path,body?{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify(body)}:{});return [r.status,await r.json()]},[path,body])
const p=await as('zhifa')
const work=(await api(p,'/work?limit=100'))[1].items
for (const w of work){ const c=(await api(p,'/cases/'+w.case))[1]; console.log(c.stage.key, c.acts.map(a=>a.key).join(), Object.keys(c.facts).filter(k=>/officers|invest/.test(k)).join()); if(c.acts.some(a=>a.key==='investigate'||a.key==='assign'||a.key==='file')) {console.log('->',w.case)}; if (c.stage.key==='x') break }
await b.close()
