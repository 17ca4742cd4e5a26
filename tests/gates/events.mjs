// Tells of each calendar whose path is given how many events ical.js reads in it and when each first begins.
import {readFileSync} from "node:fs"
import ICAL from "ical.js"

const told = path => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, "utf8")))
  return calendar.getAllSubcomponents("vevent").map(one => {
    const event = new ICAL.Event(one)
    return [event.uid, event.summary, event.startDate.toString(), event.endDate.toString()]
  })
}
const paths = JSON.parse(readFileSync(0, "utf8"))
console.log(JSON.stringify(Object.fromEntries(paths.map(path => [path, told(path)]))))
