import { chromium } from 'playwright-core'
const base='http://localhost:3182'
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']})
const as=async(user,width=1400)=>{const c=await b.newContext({locale:'zh-CN',timezoneId:'Asia/Shanghai',viewport:{width,height:900}});const p=await c.newPage();p.on('console',m=>{if(m.type()==='error')console.log('console',m.text().slice(0,200))});
await p.goto(base+'/desk/');await p.getByLabel('用户名').fill(user);await p.getByLabel('密码',{exact:true}).fill('yunling-demo');await p.getByRole('button',{name:'登录'}).click();await p.waitForTimeout(2500);return p}
const api=async(p,path,body)=>p.evaluate(async([path,body])=>{const r=await fetch('/api'+path,body?{method:'POST',headers:{'content-type':'application/json'},body:JSON.stringify(body)}:{});return [r.status,await r.json()]},[path,body])
for (const w of [1400,390]) {
const p=await as('zhifa',w)
await p.goto(base+'/desk/cases/new?procedure=administrative-penalty&act=punishOnSpot');await p.waitForTimeout(1500)
const cards=p.getByRole('link',{name:'当场处罚'}); if(await cards.count()) {await cards.first().click();await p.waitForTimeout(1500)}
const box=p.locator('#f-officers'); await box.scrollIntoViewIfNeeded(); await box.click(); await p.waitForTimeout(1500)
await p.screenshot({path:`/tmp/e2-people-${w}.png`})
await p.keyboard.press('ArrowDown'); await p.keyboard.press('Enter'); await p.waitForTimeout(500)
await box.fill('曹'); await p.waitForTimeout(1500)
await p.screenshot({path:`/tmp/e2-people2-${w}.png`})
await p.keyboard.press('Enter'); await p.keyboard.press('Escape'); await p.waitForTimeout(700)
await p.screenshot({path:`/tmp/e2-people3-${w}.png`})
console.log(w, await p.evaluate(()=>document.documentElement.scrollWidth))
}
await b.close()
