"use server";

import { defineAction } from "@/lib/auth/define-action";
import { findCellDetail } from "@/lib/data/history";
import { cellHistoryInput, recordActualInput, recordBaseFigureInput, recordManyInput } from "@/lib/domain/entry/input";
import * as actuals from "@/lib/services/actuals";
import * as baseFigures from "@/lib/services/base-figures";

// A saved cell answers with itself: nothing else on these pages changes, so nothing is refreshed.

export const recordActual = defineAction(recordActualInput, (actor, input) => actuals.record(actor, input));

export const recordActuals = defineAction(recordManyInput, (actor, input) => actuals.recordMany(actor, input));

export const recordBaseFigure = defineAction(recordBaseFigureInput, (actor, input) => baseFigures.record(actor, input));

export const loadCellDetail = defineAction(cellHistoryInput, (actor, input) => findCellDetail(actor, input));
